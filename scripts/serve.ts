import { runPortalProcess } from "#scripts/portal-process.ts";

await runPortalProcess({ mayShareDatabase: false, start: (portal, options) => portal.serve(options) });
