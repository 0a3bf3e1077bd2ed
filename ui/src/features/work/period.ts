/** The open month as it is said: `hc:2026-12` is counted from 15/11 to 14/12. */
export interface OpenMonth {
  month: string;
  from: string;
  to: string;
}

export function openMonth(period: string): OpenMonth | null {
  const match = /^hc:(\d{4})-(\d{2})$/.exec(period);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const before = month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`;
  return {
    month: month <= 2 ? `${two(month)}/${year}` : `${month}/${year}`,
    from: `${before}-15`,
    to: `${year}-${two(month)}-14`,
  };
}

const two = (value: number) => String(value).padStart(2, "0");
