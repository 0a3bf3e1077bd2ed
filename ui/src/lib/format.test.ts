import { expect, test } from "vitest";
import {
  bytes,
  count,
  date,
  dayMonth,
  dayOf,
  fromTsv,
  number,
  numberForClipboard,
  parseDate,
  parseNumber,
  percent,
  signed,
  textForClipboard,
  time,
  timeAndDate,
  toTsv,
} from "./format";

test("a date has zeros before days 1–9 and months 1–2 only", () => {
  expect(date("2026-12-09")).toBe("09/12/2026");
  expect(date("2026-06-14")).toBe("14/6/2026");
  expect(date("2026-02-05")).toBe("05/02/2026");
  expect(date("2026-01-31")).toBe("31/01/2026");
  expect(dayMonth("2026-09-29")).toBe("29/9");
  expect(date("chưa rõ")).toBe("chưa rõ");
});

test("instants are read at +07:00 whatever the machine's zone", () => {
  expect(time("2026-12-09T01:41:00Z")).toBe("08:41");
  expect(dayOf("2026-12-09T18:00:00Z")).toBe("2026-12-10");
  expect(timeAndDate("2026-12-09T10:02:00Z")).toBe("17:02, 09/12/2026");
});

test.each([
  ["9/12/2026", "2026-12-09"],
  ["09-12-2026", "2026-12-09"],
  ["9.12.26", "2026-12-09"],
  ["09122026", "2026-12-09"],
  ["9/12", "2026-12-09"],
  [" 29/02/2028 ", "2028-02-29"],
  ["29/02/2026", null],
  ["31/4/2026", null],
  ["12/2026", null],
  ["hôm nay", null],
  ["1/1/0026", null],
])("typed date %s is %s", (typed, expected) => {
  expect(parseDate(typed, "2026-12-10")).toBe(expected);
});

test("numbers have dots at thousands, a decimal comma and a true minus", () => {
  expect(number(1346208)).toBe("1.346.208");
  expect(number(999)).toBe("999");
  expect(number(1000)).toBe("1.000");
  expect(number(-33.333, 1)).toBe("\u221233,3");
  expect(number(-0.01, 1)).toBe("0,0");
  expect(number(100, 1)).toBe("100,0");
  expect(number(1234.5)).toBe("1.234,5");
  expect(percent(33.3)).toBe("33,3\u00A0%");
  expect(signed(2)).toBe("+2");
  expect(signed(-5)).toBe("\u22125");
  expect(signed(0)).toBe("0");
});

test("counts under ten have two digits in sentences", () => {
  expect(count(5)).toBe("05");
  expect(count(0)).toBe("00");
  expect(count(10)).toBe("10");
  expect(count(1315)).toBe("1.315");
});

test.each([
  ["1.234,5", 1234.5],
  ["1234,5", 1234.5],
  ["\u22125", -5],
  ["-5", -5],
  ["1.315", 1315],
  ["1.5", null],
  ["12a", null],
  ["", null],
])("typed number %s is %s", (typed, expected) => {
  expect(parseNumber(typed)).toBe(expected);
});

test("the clipboard gets plain minus and no dots", () => {
  expect(numberForClipboard(-1234.5)).toBe("-1234,5");
  expect(textForClipboard("\u22121.234,5")).toBe("-1234,5");
  expect(textForClipboard("33,3")).toBe("33,3");
  expect(textForClipboard("thiếu tháng 9")).toBe("thiếu tháng 9");
});

test("tables go to and from a sheet", () => {
  expect(
    toTsv([
      ["1", "2"],
      ["a\tb", ""],
    ]),
  ).toBe("1\t2\r\na b\t");
  expect(fromTsv("1\t2\r\n3\t\r\n")).toEqual([
    ["1", "2"],
    ["3", ""],
  ]);
  expect(fromTsv("Ho\u0301a")).toEqual([["Hóa"]]);
});

test("sizes are rounded for a glance", () => {
  expect(bytes(1346208)).toBe("1,3 MB");
  expect(bytes(812)).toBe("812 byte");
});
