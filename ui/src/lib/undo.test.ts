import { expect, test, vi } from "vitest";
import { save } from "./changes.svelte";
import { takeBack } from "./undo.svelte";

test("Ctrl Z waits for the write it means to take back", async () => {
  const heard: string[] = [];
  let land = () => {};
  vi.spyOn(globalThis, "fetch").mockImplementation(async (path) => {
    heard.push(String(path));
    if (path === "/call/comment_figure")
      await new Promise<void>((tell) => (land = tell));
    const value = { action: "comment_figure", name: "" };
    return new Response(JSON.stringify({ value, changed: [] }));
  });
  const request = { indicator: "tin-bao", period: "hc:2026-12", comment: "" };
  const writing = save("comment_figure", request);
  const back = takeBack();
  await Promise.resolve();
  expect(heard).toEqual(["/call/comment_figure"]);
  land();
  await Promise.all([writing, back]);
  expect(heard).toEqual(["/call/comment_figure", "/call/undo"]);
});
