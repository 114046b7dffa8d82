/**
 * For every long-lived process of the portal, given when Node starts: V8 takes them at no later time. Unasked, it lets the young
 * generation alone grow to 128 MB and a busy heap to several times what it needs. In MB.
 */
export const memoryFlags = ["--max-semi-space-size=8", "--max-old-space-size=256"];

/**
 * The same for what is not V8's: unasked, glibc keeps an arena for each thread that ever drew a picture, and a web process that
 * took five photos stays 200 MB larger than before. The same values stand in the Dockerfile.
 */
export const memoryEnvironment = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "1048576",
  MALLOC_TRIM_THRESHOLD_: "1048576",
};
