import { expect, test } from "vitest";
import { readShare, shareWords, sumWords } from "./lineage";
import { bases, meanYears, periodOf } from "./compare";
import { periodName } from "../../lib/periods";

test("shares are read as people write them, and nothing else is", () => {
  for (const text of ["1/3", "40 %", "33,25%", "0", "1", " 2 / 4 "])
    expect(readShare(text), text).not.toBeNull();
  for (const text of ["3/2", "1/0", "101 %", "nửa", "0,5", "-1/2", ""])
    expect(readShare(text), text).toBeNull();
});

test("what shares add up to is exact", () => {
  expect(sumWords(["1/3", "1/3", "1/3"]).isWhole).toBe(true);
  expect(sumWords(["12,5 %", "", "7/8"]).isWhole).toBe(true);
  expect(sumWords(["1/3", "1/2"])).toEqual({
    text: "Cộng lại 5/6, còn thiếu 1/6",
    isWhole: false,
  });
  expect(sumWords(["2/3", "1/2"]).text).toBe("Cộng lại 7/6, thừa 1/6");
  expect(sumWords(["1/3", "nửa"]).text).toBe("Có tỷ lệ chưa đọc được");
});

test("a share is said as it was declared, and in percent", () => {
  expect(shareWords("2/5")).toBe("2/5 (40\u00a0%)");
  expect(shareWords("1/3")).toBe("1/3 (33,33\u00a0%)");
  expect(shareWords("0/1")).toBe("Không nhận");
  expect(shareWords(null)).toBe("Chưa khai");
});

test("periods from the start of the year have the core's own names", () => {
  expect(
    [1, 2, 3, 6, 9, 11, 12].map((m) => periodOf("through", 2026, m)),
  ).toEqual([
    "hc:2026-01",
    "hc:2026-L02",
    "hc:2026-Q1",
    "hc:2026-6T",
    "hc:2026-9T",
    "hc:2026-L11",
    "hc:2026",
  ]);
  expect(periodName("hc:2026-L11")).toBe("11 tháng năm 2026");
  expect(periodName("hc:2025-6C")).toBe("6 tháng cuối năm 2025");
  const values = bases("six", 2026, 1).map(({ value }) => value);
  expect(values).toContain("hc:2025-6C");
  expect(values.map(meanYears).filter((years) => years !== null)).toEqual([
    3, 5, 10,
  ]);
});
