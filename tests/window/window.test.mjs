// The real window on the real store, under the system's webview.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { Window, until } from "./driver.mjs";
import { passphrase, phuong, sampleWard, window as program } from "./program.mjs";

const name = "Tổ dân phố Đường Láng — Nguyễn Thị Ước";

test("a person unlocks, ticks a criterion and types a Vietnamese name that the store keeps", async () => {
  const data = sampleWard();
  const own = () => {
    const list = phuong(data, "call", "get_checklist", "{}");
    return list.groups[0].criteria[0].layers[0].state;
  };
  assert.equal(own(), "met");
  const window = await Window.open(program, data);
  try {
    await window.type("//input[@type='password']", passphrase);
    await window.press("Enter");
    await window.find("//h1[normalize-space()='Việc cần làm']");

    await window.press("Control", "2");
    await window.find("//h1[normalize-space()='Tiêu chí']");
    await window.click("(//table//tbody//tr[.//td])[1]/td[2]");
    await window.press("Space");
    await until(() => own() === "unmet", "the store to say unmet");
    await window.press("Space");
    await until(() => own() === "met", "the store to say met");

    await window.click("//nav//*[normalize-space()='Địa bàn']");
    await window.find("//h1[normalize-space()='Địa bàn']");
    await window.press("F4");
    await window.type("//label[contains(normalize-space(),'Tên')]/following::input[1]", name);
    await window.press("Control", "Enter");
    await until(
      () => phuong(data, "call", "list_residential_units", "{}").some((unit) => unit.name === name),
      "the store to hold the name",
    );
    const found = phuong(data, "call", "list_residential_units", '{"query":"duong lang uoc"}');
    assert.deepEqual(found.map((unit) => unit.name), [name]);

    const shown = await window.screenshot();
    assert.deepEqual([...shown.subarray(1, 4)], [..."PNG"].map((c) => c.charCodeAt(0)));
    mkdirSync("out", { recursive: true });
    writeFileSync("out/window.png", shown);
  } finally {
    await window.close();
  }
});

test("the window loads nothing from outside and can reach nothing but its command", async () => {
  const data = sampleWard();
  const window = await Window.open(program, data);
  try {
    await window.find("//input[@type='password']");
    const outside = await window.run(
      "return performance.getEntriesByType('resource').map((e) => e.name).filter((n) => !/^(tauri:|ipc:|http:\\/\\/ipc\\.localhost|data:|blob:)/.test(n))",
    );
    assert.deepEqual(outside, []);
    const said = await window.run(
      "try { return new Function('return 1')() } catch (e) { return e.name }",
    );
    assert.equal(said, "EvalError");
  } finally {
    await window.close();
  }
});
