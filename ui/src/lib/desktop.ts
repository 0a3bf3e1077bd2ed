/**
 * What only a desktop can do: ask for a folder or a file, open a file, list the drives.
 * In a browser (tests) the host answers `/desktop/<name>` with paths prepared by the test.
 * Every function answers null, or an empty list, when the person cancelled.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { inWindow, throughHost } from "./call";

export interface FileFilter {
  /** What the system's dialog calls these files; a text, not a key. */
  name: string;
  /** Without the dot. */
  extensions: string[];
}

export interface Drive {
  path: string;
  name: string;
  fileSystem: string;
  totalBytes: number;
  freeBytes: number;
  removable: boolean;
}

function ask<T>(name: string, args: Record<string, unknown>): Promise<T> {
  return inWindow()
    ? invoke<T>(name, args)
    : throughHost<T>(`/desktop/${name}`, args);
}

export function pickFolder(): Promise<string | null> {
  return ask("pick_folder", {});
}

export async function pickFile(
  filters: FileFilter[] = [],
): Promise<string | null> {
  const paths = await ask<string[] | null>("pick_files", {
    filters,
    multiple: false,
  });
  return paths?.[0] ?? null;
}

export async function pickFiles(filters: FileFilter[] = []): Promise<string[]> {
  return (
    (await ask<string[] | null>("pick_files", { filters, multiple: true })) ??
    []
  );
}

export function pickSavePath(defaultName: string): Promise<string | null> {
  return ask("pick_save_path", { defaultName });
}

export function openPath(path: string): Promise<void> {
  return ask("open_path", { path });
}

export function listDrives(): Promise<Drive[]> {
  return ask("list_drives", {});
}

/**
 * Tells the paths of files that are dropped on the window, until the returned function is called.
 * A page never learns a dropped file's path from the browser: the shell tells it.
 */
export function onFilesDropped(take: (paths: string[]) => void): () => void {
  if (inWindow()) {
    const listening = listen<{ paths: string[] }>(
      "tauri://drag-drop",
      ({ payload }) => payload.paths.length > 0 && take(payload.paths),
    );
    return () => void listening.then((stop) => stop());
  }
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void ask<string[] | null>("dropped_files", {}).then((paths) => {
      if (paths !== null && paths.length > 0) take(paths);
    });
  };
  window.addEventListener("dragover", over);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragover", over);
    window.removeEventListener("drop", drop);
  };
}
