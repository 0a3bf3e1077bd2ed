import { connect, type Socket } from "node:net";
import { expect, test } from "./support/test";

/** A browser opens connections on suspicion and leaves them silent; a page must not wait for those. */
test("host: a page loads beside forty connections that say nothing", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { hostname, port } = new URL(one.host.address);
  const silent: Socket[] = [];
  for (let at = 0; at < 40; at += 1)
    silent.push(
      await new Promise<Socket>((opened, fail) => {
        const socket = connect(Number(port), hostname, () => opened(socket));
        socket.on("error", fail);
      }),
    );
  for (let turn = 0; turn < 3; turn += 1) {
    await one.page.reload();
    await expect(one.page.getByLabel("Cụm mật khẩu")).toBeVisible();
  }
  for (const socket of silent) socket.destroy();
});
