import type { ReactNode } from "react";

const tones = {
  info: "bg-mist-soft border-line",
  good: "bg-good-soft border-line",
  warn: "bg-warn-soft border-line text-warn-ink",
  bad: "bg-danger-soft border-danger",
};

export function Notice({
  tone,
  children,
  role,
}: {
  tone: keyof typeof tones;
  children: ReactNode;
  role?: "status" | "alert";
}) {
  return (
    <div role={role} className={`rounded-md border px-4 py-3 ${tones[tone]}`}>
      {children}
    </div>
  );
}
