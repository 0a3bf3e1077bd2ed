/** Names of indicators and groups in the language of the moment; rows say what their heading has not said. */
import type { IndicatorGroupView } from "$generated/IndicatorGroupView";
import { query, type Query } from "../../lib/changes.svelte";
import { language } from "../../lib/i18n.svelte";
import { wordsOf } from "./words";

export class Names {
  private readonly catalogue: Query<IndicatorGroupView[]>;

  /** Must be made while a component is being set up. */
  constructor() {
    this.catalogue = query("list_indicators", () => ({}), ["indicators"]);
  }

  private readonly words = $derived.by(() =>
    wordsOf(this.catalogue.value ?? [], language() === "en"),
  );

  group(code: string, title: string): string {
    return this.words.groups.get(code) ?? title;
  }

  title(code: string, title: string): string {
    return this.words.indicators.get(code)?.title ?? title;
  }

  unit(code: string, unit: string): string {
    return this.words.indicators.get(code)?.unit ?? unit;
  }
}
