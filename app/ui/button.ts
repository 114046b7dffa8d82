type Tone = "primary" | "quiet" | "danger" | "link";

const tones: Record<Tone, string> = {
  primary: "bg-pine text-on-pine border border-pine hover:bg-pine-strong font-semibold",
  quiet: "bg-raised text-ink border border-line-strong hover:bg-mist-soft font-semibold",
  danger: "bg-raised text-danger border border-danger hover:bg-danger-soft font-semibold",
  link: "text-pine underline hover:text-pine-strong border border-transparent",
};

/** Looks of a button or of a link that acts like one. One primary a view. */
export function buttonClass(tone: Tone, size: "md" | "sm" = "md"): string {
  const measure = size === "md" ? "min-h-12 px-5 py-2.5 text-base" : "min-h-9 px-3 py-1.5 text-sm";
  return `inline-flex items-center justify-center gap-2 rounded-md text-center no-underline ${measure} ${tones[tone]}`;
}
