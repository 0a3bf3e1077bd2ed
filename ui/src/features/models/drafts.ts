/** What is typed about a site or a group, and which field an error speaks of. */
import type { ModelStatus } from "$generated/ModelStatus";
import type { OwnerKind } from "$generated/OwnerKind";
import { CallError } from "../../lib/call";

export interface SiteDraft {
  modelId: string;
  name: string;
  residentialUnitId: string;
  cameras: number | null;
  working: number | null;
  checkedOn: string | null;
  owner: OwnerKind | "";
  latitude: string;
  longitude: string;
}

/** The core names fields as they stand on the form. */
const siteFields: Record<string, keyof SiteDraft> = {
  "tên vị trí": "name",
  "số mắt camera": "cameras",
  "số mắt hoạt động": "working",
  "vĩ độ": "latitude",
  "kinh độ": "longitude",
};

export function siteFieldOf({ code, args }: CallError): keyof SiteDraft | null {
  if (code === "working-above-cameras") return "working";
  if (code === "date-unreadable") return "checkedOn";
  if (code === "place-incomplete") return "latitude";
  return siteFields[String(args.field)] ?? null;
}

/** A count that must be there. */
export function counted(value: number | null, field: string): number {
  if (value === null) throw new CallError("field-missing", "user", { field });
  return value;
}

export interface GroupDraft {
  name: string;
  residentialUnitId: string;
  leader: string;
  deputy: string;
  households: number | null;
  foundedOn: string | null;
  status: ModelStatus;
}

const groupFields: Record<string, keyof GroupDraft> = {
  "tên nhóm": "name",
  "trưởng nhóm": "leader",
  "phó nhóm": "deputy",
  "số hộ": "households",
};

export function groupFieldOf({
  code,
  args,
}: CallError): keyof GroupDraft | null {
  if (code === "date-unreadable") return "foundedOn";
  return groupFields[String(args.field)] ?? null;
}
