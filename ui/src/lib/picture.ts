/**
 * A chart as a PNG: its few shapes, or the cells of its table, are drawn again on a canvas with the
 * letters of the page, three times as large, under its title and over its legend. An SVG taken as an
 * image would lose the font.
 */

const margin = 16;
const scale = 3;

export interface Picture {
  title: string;
  /** Lines under the chart: what its shapes mean, notes. */
  below: readonly string[];
}

/** A chart's SVG as a PNG in base64, as the core takes it. */
export function pictureOf(svg: SVGSVGElement, about: Picture): string {
  const box = svg.viewBox.baseVal;
  return framed(svg, about, box, (pen) => {
    for (const shape of svg.children)
      if (shape.tagName !== "defs") draw(pen, svg, shape);
  });
}

/** Counts in rows and columns, each cell on its colour, as the page shows them. */
export function pictureOfTable(
  table: HTMLTableElement,
  about: Picture,
): string {
  // At 200 % the places are counted in other pixels than the letters.
  const zoom = table.getBoundingClientRect().width / table.offsetWidth || 1;
  const placed = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      left: left / zoom,
      top: top / zoom,
      width: width / zoom,
      height: height / zoom,
    };
  };
  const outer = placed(table);
  const head = table.tHead ? placed(table.tHead) : outer;
  const box = {
    width: outer.width,
    height: outer.top + outer.height - head.top,
  };
  return framed(table, about, box, (pen) => {
    pen.textBaseline = "middle";
    for (const cell of table.querySelectorAll("th, td")) {
      const place = placed(cell);
      const style = getComputedStyle(cell);
      const [x, y] = [place.left - outer.left, place.top - head.top];
      pen.fillStyle = style.backgroundColor;
      pen.fillRect(x, y, place.width, place.height);
      if (Number.parseFloat(style.borderTopWidth) > 0) {
        pen.strokeStyle = style.borderTopColor;
        pen.lineWidth = 1;
        pen.strokeRect(x, y, place.width, place.height);
      }
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      pen.fillStyle = style.color;
      const align = style.textAlign;
      const center = align === "center";
      const right = align === "right";
      pen.textAlign = center ? "center" : right ? "right" : "left";
      const at = center ? x + place.width / 2 : right ? x + place.width - 8 : x;
      pen.fillText(cell.textContent?.trim() ?? "", at, y + place.height / 2);
    }
  });
}

/** A picture under its title and over its notes. */
function framed(
  element: Element,
  about: Picture,
  box: { width: number; height: number },
  paint: (pen: CanvasRenderingContext2D) => void,
): string {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  const style = getComputedStyle(element);
  const plain = `14px ${style.fontFamily}`;
  const strong = `600 15px ${style.fontFamily}`;
  pen.font = strong;
  const widest = Math.max(
    box.width,
    Math.min(720, pen.measureText(about.title).width),
  );
  const head = wrap(pen, about.title, widest);
  pen.font = plain;
  const foot = about.below.flatMap((line) => wrap(pen, line, widest));
  const top = margin + head.length * 21 + 6;
  const height = top + box.height + 8 + foot.length * 20 + margin;
  canvas.width = Math.round((widest + 2 * margin) * scale);
  canvas.height = Math.round(height * scale);
  pen.scale(scale, scale);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, widest + 2 * margin, height);
  pen.fillStyle = style.color;
  pen.textBaseline = "alphabetic";
  pen.font = strong;
  head.forEach((line, at) => pen.fillText(line, margin, margin + 15 + at * 21));
  pen.font = plain;
  foot.forEach((line, at) =>
    pen.fillText(line, margin, top + box.height + 8 + 15 + at * 20),
  );
  pen.translate(margin, top);
  paint(pen);
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}

function wrap(
  pen: CanvasRenderingContext2D,
  text: string,
  width: number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function draw(
  pen: CanvasRenderingContext2D,
  svg: SVGSVGElement,
  shape: Element,
): void {
  const style = getComputedStyle(shape);
  const at = (name: string) => Number(shape.getAttribute(name) ?? 0);
  const path = new Path2D();
  switch (shape.tagName) {
    case "rect":
      path.rect(at("x"), at("y"), at("width"), at("height"));
      break;
    case "circle":
      path.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
      break;
    case "path":
      path.addPath(new Path2D(shape.getAttribute("d") ?? ""));
      break;
    case "text":
      write(pen, shape, style);
      return;
    default:
      return;
  }
  const fill = paint(pen, svg, style.fill);
  if (fill !== null && shape.tagName !== "path") {
    pen.fillStyle = fill;
    pen.fill(path);
  }
  if (style.stroke !== "none" && style.stroke !== "") {
    pen.strokeStyle = style.stroke;
    pen.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
    pen.lineJoin = "round";
    pen.stroke(path);
  }
}

function write(
  pen: CanvasRenderingContext2D,
  shape: Element,
  style: CSSStyleDeclaration,
): void {
  const [x, y] = ["x", "y"].map((name) =>
    Number(shape.getAttribute(name) ?? 0),
  );
  const turned = /^rotate\((-?[\d.]+)/.exec(
    shape.getAttribute("transform") ?? "",
  );
  pen.save();
  // Charts have one size of letters; at 200 % the page would say another than it draws with.
  pen.font = `${style.fontWeight} 14px ${style.fontFamily}`;
  pen.fillStyle = style.fill;
  pen.textAlign =
    shape.getAttribute("text-anchor") === "middle" ? "center" : "left";
  pen.translate(x ?? 0, y ?? 0);
  if (turned) pen.rotate((Number(turned[1]) * Math.PI) / 180);
  pen.fillText(shape.textContent ?? "", 0, 0);
  pen.restore();
}

/** A colour, or the hatching a pattern of the chart stands for. */
function paint(
  pen: CanvasRenderingContext2D,
  svg: SVGSVGElement,
  fill: string,
): string | CanvasPattern | null {
  if (fill === "none") return null;
  const named = /url\(["']?#([^"')]+)/.exec(fill);
  if (!named) return fill;
  const pattern = svg.querySelector(`[id="${named[1]}"] path`);
  const style = pattern ? getComputedStyle(pattern) : null;
  const tile = document.createElement("canvas");
  tile.width = tile.height = 4 * scale;
  const brush = tile.getContext("2d");
  if (!brush) return null;
  brush.scale(scale, scale);
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, 4, 4);
  brush.strokeStyle = style?.stroke ?? "#000000";
  brush.lineWidth = Number.parseFloat(style?.strokeWidth ?? "1.4") || 1.4;
  brush.lineCap = "square";
  for (const shift of [-4, 0, 4]) {
    brush.beginPath();
    brush.moveTo(shift, 4);
    brush.lineTo(shift + 4, 0);
    brush.stroke();
  }
  const made = pen.createPattern(tile, "repeat");
  made?.setTransform(new DOMMatrix().scale(1 / scale));
  return made;
}
