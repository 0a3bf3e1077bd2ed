/** Choices of the model registers, in words. */
import type { ModelKind } from "$generated/ModelKind";
import type { ModelStatus } from "$generated/ModelStatus";
import type { OwnerKind } from "$generated/OwnerKind";
import type { ResidentialUnit } from "$generated/ResidentialUnit";
import type { MarkName } from "../../components/shapes";
import { t } from "../../lib/i18n.svelte";

export const kinds: readonly ModelKind[] = [
  "camera",
  "household_group",
  "propaganda",
  "fund",
  "other",
];
export const statuses: readonly ModelStatus[] = ["active", "dissolved"];
export const owners: readonly OwnerKind[] = [
  "state",
  "contributed",
  "household",
];

export function kindName(kind: ModelKind): string {
  return t(`models-kind-${kind}`);
}

export function statusName(status: ModelStatus): string {
  return t(`models-status-${status}`);
}

export function ownerName(owner: OwnerKind): string {
  return t(`models-owner-${owner}`);
}

export function statusMark(status: ModelStatus): MarkName {
  return status === "active" ? "ok" : "none";
}

export function placeOptions(
  places: readonly ResidentialUnit[],
): { value: string; label: string }[] {
  return [
    { value: "", label: t("models-no-place") },
    ...places.map(({ id, name }) => ({ value: id, label: name })),
  ];
}
