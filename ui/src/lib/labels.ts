import { t } from "./i18n.svelte";
import type { Binding } from "./keys.svelte";

/** The words of a binding, in the language of the moment. */
export function label(binding: Pick<Binding, "label">): string {
  return typeof binding.label === "function"
    ? binding.label()
    : t(binding.label);
}
