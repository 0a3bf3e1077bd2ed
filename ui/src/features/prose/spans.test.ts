import { expect, test } from "vitest";
import {
  itemsOf,
  neighbour,
  piecesOf,
  replaced,
  type Checked,
  type Finding,
} from "./spans";

function finding(at: [number, number], printed = "36,3"): Finding {
  return {
    at,
    numberAt: at,
    printed,
    computed: "33,3",
    reason: "change",
    values: {},
    because: "Từ 15 thành 10 là giảm 33,3 %.",
    suggestion: "giảm 33,3% (10/15)",
  };
}

function checked(findings: Finding[], remarks: Finding[] = []): Checked {
  return { findings, remarks, checked: 1, unchecked: 0, uncheckedAt: [] };
}

test("places count characters, also behind letters of two units", () => {
  const text = "😀 Tai nạn\ngiảm 36,3% (10/15).";
  const [item] = itemsOf(text, checked([finding([10, 28])]));
  expect(item && text.slice(item.start, item.end)).toBe("giảm 36,3% (10/15)");
  expect(item?.line).toBe(2);
  expect(item && replaced(text, item, "giảm 33,3% (10/15)")).toBe(
    "😀 Tai nạn\ngiảm 33,3% (10/15).",
  );
});

test("the pieces are the text again, and overlaps are marked once", () => {
  const text = "một hai ba bốn";
  const items = itemsOf(
    text,
    checked([finding([4, 10])], [finding([8, 14], "2"), finding([0, 3], "1")]),
  );
  expect(items.map((item) => item.isRemark)).toEqual([true, false, true]);
  const pieces = piecesOf(text, items);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(
    pieces.filter((piece) => piece.item !== null).map((piece) => piece.text),
  ).toEqual(["một", "hai ba", " bốn"]);
});

test("the way from finding to finding goes round", () => {
  expect(neighbour(0, null, 1)).toBeNull();
  expect(neighbour(3, null, 1)).toBe(0);
  expect(neighbour(3, null, -1)).toBe(2);
  expect(neighbour(3, 2, 1)).toBe(0);
  expect(neighbour(3, 0, -1)).toBe(2);
});
