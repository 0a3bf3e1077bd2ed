/** Shares of divided units as people write them: read, added up exactly, and said in words. */
import type { Predecessor } from "$generated/Predecessor";
import type { CallError } from "../../lib/call";
import { percent } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";

export interface SharesDraft {
  /** By successor, as typed: "1/3", "40 %". */
  shares: Record<string, string>;
  reason: string;
}

export interface Fraction {
  over: bigint;
  under: bigint;
}

/** "1/3", "40 %", "33,25 %", "0", "1"; null for what the core would not read either. */
export function readShare(text: string): Fraction | null {
  const typed = text.trim();
  const fraction = /^(\d{1,8})\s*\/\s*(\d{1,8})$/.exec(typed);
  if (fraction) {
    const [over, under] = [BigInt(fraction[1] ?? 0), BigInt(fraction[2] ?? 0)];
    return under > 0n && over <= under ? { over, under } : null;
  }
  const part = /^(\d{1,3})(?:,(\d{1,2}))?\s*%$/.exec(typed);
  if (part) {
    const over = BigInt(`${part[1] ?? ""}${(part[2] ?? "").padEnd(2, "0")}`);
    return over <= 10_000n ? { over, under: 10_000n } : null;
  }
  return /^[01]$/.test(typed) ? { over: BigInt(typed), under: 1n } : null;
}

/** What some texts add up to; null while one of them cannot be read. */
export function sumOf(texts: readonly string[]): Fraction | null {
  let sum: Fraction = { over: 0n, under: 1n };
  for (const text of texts) {
    const one = text.trim() === "" ? { over: 0n, under: 1n } : readShare(text);
    if (one === null) return null;
    sum = reduced({
      over: sum.over * one.under + one.over * sum.under,
      under: sum.under * one.under,
    });
  }
  return sum;
}

function reduced({ over, under }: Fraction): Fraction {
  let [a, b] = [over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { over, under } : { over: over / a, under: under / a };
}

/** Where the typed shares stand: whole, too little, too much, or not readable. */
export function sumWords(texts: readonly string[]): {
  text: string;
  isWhole: boolean;
} {
  const sum = sumOf(texts);
  if (sum === null) return { text: t("lineage-sum-unread"), isWhole: false };
  if (sum.over === sum.under)
    return { text: t("lineage-sum-whole"), isWhole: true };
  const rest = reduced({
    over: sum.over < sum.under ? sum.under - sum.over : sum.over - sum.under,
    under: sum.under,
  });
  const args = { sum: fractionText(sum), rest: fractionText(rest) };
  return {
    text:
      sum.over < sum.under
        ? t("lineage-sum-less", args)
        : t("lineage-sum-more", args),
    isWhole: false,
  };
}

function fractionText({ over, under }: Fraction): string {
  return under === 1n ? String(over) : `${over}/${under}`;
}

/** "2/5" → "2/5 (40 %)"; a share of nothing or of all in words. */
export function shareWords(share: string | null): string {
  const read = share === null ? null : readShare(share);
  if (share === null || read === null) return t("lineage-not-declared");
  if (read.over === 0n) return t("lineage-share-none");
  if (read.over === read.under) return t("lineage-whole");
  const hundredths = (Number(read.over) * 10_000) / Number(read.under);
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
  return t("lineage-share", {
    share: fractionText(read),
    percent: percent(hundredths / 100, decimals),
  });
}

export function ownShare(row: Predecessor, unit: string): string | null {
  return row.successors.find((one) => one.unit === unit)?.share ?? null;
}

/** Whether a comparison over the merger fails at this unit. */
export function isOpen(row: Predecessor, unit: string): boolean {
  return !row.isWhole && ownShare(row, unit) === null;
}

export function sharesFieldOf({ args }: CallError): keyof SharesDraft | null {
  return args.field === "lý do" ? "reason" : null;
}
