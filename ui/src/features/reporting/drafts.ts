/** What is typed about a member, a duty, a report; and which field an error speaks of. */
import type { BoardRow } from "$generated/BoardRow";
import type { DueMonth } from "$generated/DueMonth";
import type { OffDayRule } from "$generated/OffDayRule";
import type { ReportingChannel } from "$generated/ReportingChannel";
import { CallError } from "../../lib/call";

/** A line of the board, known by its report's id. */
export type ReportRow = BoardRow & { id: string };

export interface ReportDraft {
  receivedOn: string | null;
  sentOn: string | null;
  madeOn: string | null;
  channel: ReportingChannel | "";
}

export function reportFieldOf({ code }: CallError): keyof ReportDraft | null {
  if (code === "report-days-out-of-order") return "madeOn";
  return [
    "day-in-future",
    "report-before-period",
    "date-unreadable",
    "field-missing",
  ].includes(code)
    ? "receivedOn"
    : null;
}

export interface MemberDraft {
  name: string;
  position: string;
  body: string;
  organisation: string;
  residentialUnitId: string;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  isReporting: boolean;
}

/** The core names fields as they stand on the form. */
const memberFields: Record<string, keyof MemberDraft> = {
  "họ tên": "name",
  "chức vụ": "position",
  "thuộc ban, tổ": "body",
  "đơn vị": "organisation",
};

export function memberFieldOf({
  code,
  args,
}: CallError): keyof MemberDraft | null {
  if (code === "term-reversed") return "effectiveTo";
  if (code === "date-unreadable") return "effectiveFrom";
  return memberFields[String(args.field)] ?? null;
}

export interface DutyDraft {
  name: string;
  body: string;
  calendar: string;
  dueDay: number | null;
  dueMonth: DueMonth;
  offDayRule: OffDayRule;
  effectiveFrom: string | null;
  effectiveTo: string | null;
}

const dutyFields: Record<string, keyof DutyDraft> = {
  "tên báo cáo": "name",
  "ban, tổ phải báo cáo": "body",
  "cách tính tháng": "calendar",
  "ngày hạn": "dueDay",
};

export function dutyFieldOf({ code, args }: CallError): keyof DutyDraft | null {
  if (code === "term-reversed") return "effectiveTo";
  if (code === "date-unreadable") return "effectiveFrom";
  return dutyFields[String(args.field)] ?? null;
}

/** A number that must be there. */
export function dueDayOf(value: number | null): number {
  if (value === null)
    throw new CallError("field-missing", "user", { field: "ngày hạn" });
  return value;
}
