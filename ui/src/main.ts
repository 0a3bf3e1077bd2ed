import { mount } from "svelte";
import App from "./App.svelte";
import { language } from "./lib/i18n.svelte";
import { listenForKeys } from "./lib/keys.svelte";
import { followWindow } from "./lib/view.svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";

document.documentElement.lang = language();
followWindow();
listenForKeys();

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

if (import.meta.env.DEV && location.hash.startsWith("#gallery")) {
  const { default: Gallery } = await import("./dev/Gallery.svelte");
  mount(Gallery, { target });
} else {
  mount(App, { target });
}
