/** Codes of the registers in words, and the choices they make. */
import type { CountedDay } from "$generated/CountedDay";
import type { HouseholdGroup } from "$generated/HouseholdGroup";
import type { Incident } from "$generated/Incident";
import type { IncidentCategories } from "$generated/IncidentCategories";
import type { Model } from "$generated/Model";
import type { ModelKind } from "$generated/ModelKind";
import type { IncidentRegister } from "$generated/IncidentRegister";
import type { RegisterKind } from "$generated/RegisterKind";
import { date, dayMonth } from "../../lib/format";
import { language, t } from "../../lib/i18n.svelte";
import { fold } from "../../lib/fold";

export const registers: readonly IncidentRegister[] = [
  "cases",
  "traffic_accidents",
  "fires",
];

export function registerName(register: IncidentRegister): string {
  return t(`incidents-tab-${register}`);
}

/** A register that can be declared the source of its figures. */
export function sourceName(register: RegisterKind): string {
  return t(`figures-register-${register}`);
}

export function dayName(day: CountedDay): string {
  return t(`incidents-day-${day}`);
}

/** A list's title in the language of the moment. */
export function titled(one: { title: string; titleEn: string }): string {
  return language() === "en" ? one.titleEn : one.title;
}

export interface Code {
  id: string;
  label: string;
  sub?: string;
}

/** Categories with the group they count for. */
export function categoryCodes(lists: IncidentCategories | null): Code[] {
  return (lists?.groups ?? []).flatMap((group) =>
    group.categories.map((one) => ({
      id: one.code,
      label: titled(one),
      sub: titled(group),
    })),
  );
}

export function causeCodes(lists: IncidentCategories | null): Code[] {
  return (lists?.causes ?? []).map((one) => ({
    id: one.code,
    label: titled(one),
  }));
}

/** Codes whose words begin with every word typed, without marks: "tr c" finds "Trộm cắp". */
export function findCodes(codes: readonly Code[], text: string): Code[] {
  const words = fold(text)
    .split(" ")
    .filter((word) => word !== "");
  return codes.filter((code) => {
    const has = fold(code.label).split(/[^a-z0-9]+/);
    return words.every((word) => has.some((one) => one.startsWith(word)));
  });
}

/** A group's own mark for new cases: whether they count as criminal offences. */
export function isCriminal(
  lists: IncidentCategories | null,
  category: string,
): boolean {
  const group = lists?.groups.find((one) =>
    one.categories.some(({ code }) => code === category),
  );
  return group?.isCriminal ?? false;
}

/** "02/12, 22 giờ"; the year where it is not the year shown. */
export function when(incident: Incident, year: string): string {
  const { occurredOn, occurredHour } = incident;
  const day = occurredOn.startsWith(year)
    ? dayMonth(occurredOn)
    : date(occurredOn);
  return occurredHour === null
    ? day
    : t("incidents-at", { day, hour: occurredHour });
}

const helpers: readonly ModelKind[] = [
  "camera",
  "household_group",
  "propaganda",
  "other",
];

/** What may have helped: kinds alone, and each model and household group of the ward. */
export function helperOptions(
  models: readonly Model[],
  groups: readonly HouseholdGroup[],
): { value: string; label: string }[] {
  return [
    { value: "", label: t("incidents-helped-none") },
    ...helpers.flatMap((kind) => [
      { value: `${kind}/`, label: t(`models-kind-${kind}`) },
      ...models
        .filter((model) => model.kind === kind)
        .map(({ id, name }) => ({ value: `${kind}/${id}`, label: name })),
      ...(kind === "household_group"
        ? groups.map(({ id, name }) => ({
            value: `${kind}/${id}`,
            label: name,
          }))
        : []),
    ]),
  ];
}

export function helpedName(incident: Incident): string {
  if (incident.helpedKind === null) return t("incidents-helped-none");
  return incident.helpedName || t(`models-kind-${incident.helpedKind}`);
}
