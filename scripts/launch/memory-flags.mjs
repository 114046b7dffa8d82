/**
 * For every long-lived process of the portal, given when Node starts: V8 takes them at no later time. Unasked, it lets the young
 * generation alone grow to 128 MB and a busy heap to several times what it needs. In MB.
 */
export const memoryFlags = ["--max-semi-space-size=8", "--max-old-space-size=256"];
