import type { ReactNode } from "react";

const tones = {
  neutral: "border-line-strong text-ink",
  good: "border-pine text-pine",
  warn: "border-line-strong bg-warn-soft text-warn-ink",
  bad: "border-danger text-danger",
};

export function StatusTag({
  tone = "neutral",
  children,
  ...rest
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
  [data: `data-${string}`]: string | undefined;
}) {
  return (
    <span {...rest} className={`inline-block rounded-sm border px-2 py-0.5 text-sm font-semibold ${tones[tone]}`}>
      {children}
    </span>
  );
}
