import type { Services } from "#app/services.server.ts";

/** What the listener hands to every loader and action. */
export type HostContext = { services: Services; scriptUrl: string | null; clientAddress: string };
