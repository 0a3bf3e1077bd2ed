/**
 * How large and how strong the interface is drawn.
 *
 * Scaling is CSS `zoom` on the root, which WebKitGTK, WebView2 and Chromium all obey without a permission
 * of the shell. Media queries do not see that zoom, so the width classes are worked out here and
 * written on the root, where the style sheets read them.
 */
export type Width = "wide" | "middle" | "narrow";
export type Contrast = "normal" | "high";

export const scales = [100, 110, 125, 150, 175, 200] as const;

const scaleStored = "phuong-scale";
const contrastStored = "phuong-contrast";

function rememberedScale(): number {
  const value = Number(localStorage.getItem(scaleStored));
  return value >= 100 && value <= 200 ? value : 100;
}

class View {
  scale = $state(rememberedScale());
  contrast = $state<Contrast>(
    localStorage.getItem(contrastStored) === "high" ? "high" : "normal",
  );
  width = $state<Width>("wide");
  /** Under 700 px of height the inline chart goes. */
  short = $state(false);

  setScale(percent: number): void {
    this.scale = Math.min(200, Math.max(100, Math.round(percent)));
    localStorage.setItem(scaleStored, String(this.scale));
    this.apply();
  }

  larger(): void {
    this.setScale(scales.find((step) => step > this.scale) ?? 200);
  }

  smaller(): void {
    this.setScale(scales.findLast((step) => step < this.scale) ?? 100);
  }

  setContrast(contrast: Contrast): void {
    this.contrast = contrast;
    localStorage.setItem(contrastStored, contrast);
    this.apply();
  }

  /** Writes scale, width class and contrast on the root element. */
  apply(): void {
    const root = document.documentElement;
    const factor = this.scale / 100;
    const width = window.innerWidth / factor;
    const height = window.innerHeight / factor;
    this.width = width >= 1200 ? "wide" : width >= 900 ? "middle" : "narrow";
    this.short = height < 700;
    root.style.setProperty("zoom", factor === 1 ? "" : String(factor));
    // vh and vw count zoomed pixels in one engine and plain ones in another; these count alike in all.
    root.style.setProperty("--view-width", `${width}px`);
    root.style.setProperty("--view-height", `${height}px`);
    root.dataset.width = this.width;
    root.dataset.height = this.short ? "short" : "tall";
    root.dataset.contrast = this.contrast;
  }
}

export const view = new View();

/** Follows the window's size; called once by main.ts. */
export function followWindow(): () => void {
  const follow = () => view.apply();
  follow();
  window.addEventListener("resize", follow);
  return () => window.removeEventListener("resize", follow);
}
