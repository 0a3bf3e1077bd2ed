/** The screens, in the order of the rail. A screen with a component is shown; the others wait for theirs. */
import type { Component } from "svelte";
import type { IconName } from "./components/shapes";
import type { Key } from "./lib/i18n.svelte";
import type { Folder } from "./lib/session.svelte";

export interface Screen {
  id: string;
  title: Key;
  icon: IconName;
  folders: readonly Folder[];
  /** The screen it stands under in the rail; such a screen has no Ctrl digit. */
  under?: string;
  /** Who sees it; everyone if left out. The core checks rights, this only tidies the rail. */
  roles?: readonly string[];
  component?: Component;
}

const both: readonly Folder[] = ["ward", "province"];
const ward: readonly Folder[] = ["ward"];
const province: readonly Folder[] = ["province"];

export const screens: readonly Screen[] = [
  { id: "tasks", title: "screen-tasks", icon: "work", folders: both },
  { id: "criteria", title: "screen-criteria", icon: "criteria", folders: ward },
  { id: "figures", title: "screen-figures", icon: "figures", folders: ward },
  {
    id: "reports",
    title: "screen-reports",
    icon: "report",
    folders: ward,
    under: "figures",
  },
  {
    id: "cases",
    title: "screen-cases",
    icon: "case",
    folders: ward,
    under: "figures",
  },
  { id: "models", title: "screen-models", icon: "model", folders: ward },
  { id: "area", title: "screen-area", icon: "area", folders: ward },
  {
    id: "overview",
    title: "screen-overview",
    icon: "figures",
    folders: province,
  },
  { id: "intake", title: "screen-intake", icon: "receive", folders: province },
  {
    id: "submissions",
    title: "screen-submissions",
    icon: "document",
    folders: province,
  },
  {
    id: "directives",
    title: "screen-directives",
    icon: "send",
    folders: province,
  },
  { id: "forms", title: "screen-forms", icon: "form", folders: both },
  { id: "sync", title: "screen-sync", icon: "sync", folders: both },
  { id: "log", title: "screen-log", icon: "log", folders: both },
];

/** Screens outside the frame. */
export const gates: { empty?: Component; locked?: Component } = {};
