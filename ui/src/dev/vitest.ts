import { cleanup } from "@testing-library/svelte";
import { afterEach, beforeEach } from "vitest";
import { setLanguage } from "../lib/i18n.svelte";
import { undo } from "../lib/undo.svelte";
import { view } from "../lib/view.svelte";

beforeEach(() => {
  localStorage.clear();
  setLanguage("vi");
  undo.clear();
  view.width = "wide";
});

afterEach(cleanup);
