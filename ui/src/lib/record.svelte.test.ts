import { expect, test, vi } from "vitest";
import { flushSync } from "svelte";
import { changed, query } from "./changes.svelte";
import { RecordDesk } from "./record.svelte";

const unasked = () => Promise.reject(new Error("not asked for here"));

test("a record just written is chosen when the list shows it, not before", async () => {
  const rows: { id: string }[] = [];
  let answer = () => {};
  vi.spyOn(globalThis, "fetch").mockImplementation(
    () =>
      new Promise((tell) => {
        const value = [...rows];
        answer = () =>
          tell(new Response(JSON.stringify({ value, changed: [] })));
      }),
  );
  let list: { readonly value: readonly unknown[] | null } = { value: null };
  const stop = $effect.root(() => {
    list = query("list_documents", () => ({}), ["documents"]);
  });
  flushSync();
  const desk = new RecordDesk<{ id: string }, { name: string }>({
    blank: () => ({ name: "" }),
    draft: () => ({ name: "" }),
    save: () => {
      rows.push({ id: "7" });
      changed(["documents"]);
      return Promise.resolve({ id: "7" });
    },
    remove: unasked,
    deleted: () => "",
    fieldOf: () => null,
  });
  desk.startNew();
  const saved = desk.save();
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
  expect(desk).toMatchObject({ chosen: null, mode: "new", busy: true });
  answer();
  await expect(saved).resolves.toBe(true);
  expect(list.value).toEqual([{ id: "7" }]);
  expect(desk).toMatchObject({ chosen: "7", mode: "look", busy: false });
  stop();
});
