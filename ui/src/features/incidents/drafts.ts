/** What is typed about an incident, and which field an error speaks of. */
import type { Incident } from "$generated/Incident";
import type { ModelKind } from "$generated/ModelKind";
import type { IncidentRegister } from "$generated/IncidentRegister";
import type { SaveIncident } from "$generated/SaveIncident";
import type { CallError } from "../../lib/call";
import { given } from "../../lib/given";

export interface IncidentDraft {
  number: string;
  occurredOn: string | null;
  occurredHour: number | null;
  /** Category of a case, cause of a fire. */
  code: string;
  residentialUnitId: string;
  subjects: number | null;
  dead: number | null;
  injured: number | null;
  damage: number | null;
  discoveredOn: string | null;
  clearedOn: string | null;
  /** `camera/<id>`, `camera/`, or empty. */
  helped: string;
  isCriminal: boolean;
  isSerious: boolean;
}

export function blankDraft(number: string): IncidentDraft {
  return {
    number,
    occurredOn: null,
    occurredHour: null,
    code: "",
    residentialUnitId: "",
    subjects: null,
    dead: 0,
    injured: 0,
    damage: null,
    discoveredOn: null,
    clearedOn: null,
    helped: "",
    isCriminal: true,
    isSerious: false,
  };
}

export function draftOf(row: Incident): IncidentDraft {
  return {
    number: row.number,
    occurredOn: row.occurredOn,
    occurredHour: row.occurredHour,
    code: row.category ?? row.cause ?? "",
    residentialUnitId: row.residentialUnitId ?? "",
    subjects: row.subjects,
    dead: row.dead,
    injured: row.injured,
    damage: row.damage,
    discoveredOn: row.discoveredOn,
    clearedOn: row.clearedOn,
    helped:
      row.helpedKind === null ? "" : `${row.helpedKind}/${row.helpedId ?? ""}`,
    isCriminal: row.isCriminal ?? false,
    isSerious: row.isSerious ?? false,
  };
}

/** What the register has of the draft; a field it does not have is left out. */
export function requestOf(
  register: IncidentRegister,
  draft: IncidentDraft,
  id: string | null,
): SaveIncident {
  const { number, occurredOn, occurredHour, residentialUnitId, damage } = draft;
  const common = {
    register,
    number,
    occurredOn: occurredOn ?? "",
    ...given({ id, occurredHour, residentialUnitId, damage }),
  };
  const { code, dead, injured, subjects, discoveredOn, clearedOn } = draft;
  if (register === "cases") {
    const [helpedKind = "", helpedId = ""] = draft.helped.split("/");
    return {
      ...common,
      isCriminal: draft.isCriminal,
      ...given({
        category: code,
        subjects,
        discoveredOn,
        clearedOn,
        helpedKind: helpedKind as ModelKind | "",
        helpedId,
      }),
    };
  }
  const toll = { ...common, ...given({ dead, injured }) };
  return register === "fires"
    ? { ...toll, isSerious: draft.isSerious, ...given({ cause: code }) }
    : toll;
}

/** The core names fields as they stand on the form. */
const fields: Record<string, keyof IncidentDraft> = {
  "số vụ": "number",
  "ngày xảy ra": "occurredOn",
  "giờ xảy ra": "occurredHour",
  "loại vụ việc": "code",
  "nguyên nhân": "code",
  "số đối tượng": "subjects",
  "số người chết": "dead",
  "số người bị thương": "injured",
  "thiệt hại": "damage",
  "ngày phát hiện": "discoveredOn",
  "ngày khám phá": "clearedOn",
  "mô hình giúp làm rõ": "helped",
};

export function incidentFieldOf({
  code,
  args,
}: CallError): keyof IncidentDraft | null {
  if (code === "incident-number-taken") return "number";
  if (code === "date-unreadable") return "occurredOn";
  return fields[String(args.field ?? args.what)] ?? null;
}

/** The number after the one just given: `12` → `13`, `05/2026` → `06`. */
export function numberAfter(suggested: string, last: string | null): string {
  const next = Math.max(
    Number.parseInt(suggested, 10) || 1,
    last === null ? 0 : (Number.parseInt(last, 10) || 0) + 1,
  );
  return String(next).padStart(2, "0");
}
