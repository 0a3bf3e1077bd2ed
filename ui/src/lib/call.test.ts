import { expect, test, vi } from "vitest";
import { saving } from "./changes.svelte";
import { call, CallError, onChanged } from "./call";
import { show } from "./errors";

function answer(status: number, body: unknown) {
  return vi
    .spyOn(globalThis, "fetch")
    .mockResolvedValue(new Response(JSON.stringify(body), { status }));
}

test("a call posts its request and unwraps the answer", async () => {
  const fetched = answer(200, { value: { id: "7" }, changed: [] });
  await expect(call("undo", { actionId: "7" })).resolves.toEqual({ id: "7" });
  expect(fetched.mock.calls[0]?.[0]).toBe("/call/undo");
  expect(fetched.mock.calls[0]?.[1]?.body).toBe('{"actionId":"7"}');
});

test("a write tells what changed and when it was saved", async () => {
  answer(200, { value: null, changed: ["criteria"] });
  const heard = vi.fn();
  const stop = onChanged(heard);
  await call("undo", {});
  stop();
  expect(heard).toHaveBeenCalledWith(["criteria"]);
  expect(saving.at).not.toBeNull();
});

test("a refusal arrives as a typed error and is shown by its kind", async () => {
  answer(422, { code: "disk-full", kind: "environment", args: { left: 12 } });
  const error = await call("undo", {}).catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(CallError);
  expect(error).toMatchObject({
    code: "disk-full",
    kind: "environment",
    args: { left: 12 },
  });
  expect(show(error)).toMatchObject({
    place: "banner",
    showsCode: true,
    code: "disk-full",
  });
});

test("anything else is a fault of ours", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("refused"));
  await expect(call("undo", {})).rejects.toMatchObject({
    code: "core-unreachable",
    kind: "bug",
  });
});
