/** What is typed about a report, and which field an error speaks of. */
import type { ReportChannel } from "$generated/ReportChannel";
import type { ReportGroup } from "$generated/ReportGroup";
import type { ReportKind } from "$generated/ReportKind";
import type { CrimeReport } from "$generated/CrimeReport";
import { CallError } from "../../lib/call";
import { hourOf, parseHour } from "./words";

export interface ReportDraft {
  day: string | null;
  hour: string;
  channel: ReportChannel;
  kind: ReportKind;
  category: string | null;
  group: ReportGroup;
  residentialUnitId: string;
  officerId: string;
  number: number | null;
}

/** A new report: received now. */
export function blankDraft(now: string): ReportDraft {
  return {
    day: now.slice(0, 10),
    hour: hourOf(now),
    channel: "in_person",
    kind: "denunciation",
    category: null,
    group: "b",
    residentialUnitId: "",
    officerId: "",
    number: null,
  };
}

export function draftOf(report: CrimeReport): ReportDraft {
  return {
    day: report.row.receivedAt.slice(0, 10),
    hour: hourOf(report.row.receivedAt),
    channel: report.row.channel ?? "in_person",
    kind: report.row.kind ?? "denunciation",
    category: report.row.category,
    group: report.group,
    residentialUnitId: report.residentialUnitId ?? "",
    officerId: report.officerId ?? "",
    number: report.number,
  };
}

/** Day and hour as one minute; what is missing is said as the core would. */
export function minuteOf(day: string | null, hour: string): string {
  const time = parseHour(hour);
  if (day === null)
    throw new CallError("field-missing", "user", { field: "ngày" });
  if (time === null)
    throw new CallError("minute-unreadable", "user", { text: hour });
  return `${day}T${time}`;
}

export function reportFieldOf({
  code,
  args,
}: CallError): keyof ReportDraft | null {
  if (code === "minute-unreadable") return "hour";
  if (
    code === "in-future" ||
    code === "date-unreadable" ||
    code === "event-before-receipt"
  )
    return "day";
  if (code === "number-taken") return "number";
  if (code === "choice-unknown") return "category";
  const fields: Record<string, keyof ReportDraft> = {
    ngày: "day",
    "ngày giờ tiếp nhận": "day",
    "nội dung": "category",
    số: "number",
  };
  return fields[String(args.field)] ?? null;
}
