/** Writes into cells of an Excel workbook, as a person does who opens and saves it. */
import { readFileSync, writeFileSync } from "node:fs";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

interface Entry {
  name: string;
  content: Buffer;
}

/** Writes the text under the heading `column`, in the row whose first cell is `row`. */
export function writeCell(
  path: string,
  row: string,
  column: string,
  text: string,
): void {
  const entries = unpack(readFileSync(path));
  const words = sharedWords(entries);
  for (const entry of entries) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(entry.name)) continue;
    const sheet = entry.content.toString();
    const cells = [
      ...sheet.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g),
    ];
    const says = (cell: RegExpMatchArray) => {
      const value = /<v>(.*?)<\/v>/.exec(cell[0])?.[1] ?? "";
      return cell[0].includes('t="s"') ? words[Number(value)] : value;
    };
    const head = cells.find((cell) => says(cell) === column);
    const first = cells.find((cell) => cell[1] === "A" && says(cell) === row);
    if (!head?.[1] || !first?.[2]) continue;
    const at = `${head[1]}${first[2]}`;
    const old = cells.find((cell) => `${cell[1]}${cell[2]}` === at)?.[0];
    if (old === undefined) continue;
    const cell = `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    entry.content = Buffer.from(sheet.replace(old, () => cell));
    writeFileSync(path, pack(entries));
    return;
  }
  throw new Error(`${path}: nothing under ${column} for ${row}`);
}

function sharedWords(entries: readonly Entry[]): string[] {
  const shared = entries.find((one) => one.name === "xl/sharedStrings.xml");
  const all = shared?.content.toString().matchAll(/<si>.*?<\/si>/gs) ?? [];
  return [...all].map(([item]) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join(""),
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The files of a ZIP archive, by its directory at the end. */
function unpack(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const named = archive.readUInt16LE(at + 28);
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString("utf8", at + 46, at + 46 + named);
    const start =
      local +
      30 +
      archive.readUInt16LE(local + 26) +
      archive.readUInt16LE(local + 28);
    const raw = archive.subarray(start, start + size);
    entries.push({ name, content: method === 0 ? raw : inflateRawSync(raw) });
    at += 46 + named + rest;
  }
  return entries;
}

function pack(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([
      Buffer.from("PK\u0003\u0004"),
      facts,
      Buffer.from(name),
      packed,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\u0001\u0002\u0014\u0000"),
        facts,
        place,
        Buffer.from(name),
      ]),
    );
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}
