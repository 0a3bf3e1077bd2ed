/** The columns of each register, as they stand on its printed list. */
import type { Incident } from "$generated/Incident";
import type { IncidentRegister } from "$generated/IncidentRegister";
import type { Column } from "../../components/Table.svelte";
import { number } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { when } from "./words";

export function columnsOf(
  register: IncidentRegister,
  year: string,
  /** There is room: the whole width of the list. */
  isWide: boolean,
  named: (code: string | null) => string,
): Column<Incident>[] {
  const counted = (value: number | null) =>
    value === null ? t("incidents-unknown") : number(value);
  const head: Column<Incident>[] = [
    {
      key: "number",
      label: t("incidents-number-short"),
      width: "84px",
      text: (row) => row.number,
    },
    {
      key: "when",
      label: t("incidents-when"),
      width: "124px",
      text: (row) => when(row, year),
    },
  ];
  const place: Column<Incident> = {
    key: "place",
    label: t("incidents-place-short"),
    ...(register === "traffic_accidents"
      ? {}
      : { width: isWide ? "26%" : "128px" }),
    text: (row) => row.residentialUnit,
  };
  const damage: Column<Incident> = {
    key: "damage",
    label: t("incidents-damage-short"),
    width: "116px",
    align: "right",
    text: (row) => counted(row.damage),
  };
  if (register === "cases")
    return [
      ...head,
      {
        key: "code",
        label: t("incidents-category"),
        text: (row) => named(row.category),
      },
      place,
      {
        key: "subjects",
        label: t("incidents-subjects-short"),
        width: "76px",
        align: "right",
        text: (row) => counted(row.subjects),
      },
      damage,
      {
        key: "state",
        label: t("incidents-cleared-short"),
        width: isWide ? "172px" : "130px",
      },
    ];
  const toll: Column<Incident>[] = [
    {
      key: "dead",
      label: t("incidents-dead"),
      width: "64px",
      align: "right",
      text: (row) => counted(row.dead),
    },
    {
      key: "injured",
      label: t("incidents-injured"),
      width: "88px",
      align: "right",
      text: (row) => counted(row.injured),
    },
    damage,
  ];
  if (register === "traffic_accidents") return [...head, place, ...toll];
  return [
    ...head,
    {
      key: "code",
      label: t("incidents-cause"),
      text: (row) => named(row.cause),
    },
    place,
    ...toll,
  ];
}
