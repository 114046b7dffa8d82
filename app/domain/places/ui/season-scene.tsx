import type { ReactNode } from "react";
import { fetchFirst } from "#app/ui/fetch-first.ts";

export type SeasonSceneProps = { month: number; eyebrow: string; title: string; lead: string; children?: ReactNode };

/** The month's landscape with its headline in the calm upper part; by night another picture. */
export function SeasonScene({ month, eyebrow, title, lead, children }: SeasonSceneProps) {
  const file = `/art/scenes/month-${String(month).padStart(2, "0")}`;
  return (
    <div className="relative overflow-hidden rounded-t-sm">
      <picture>
        <source media="(prefers-color-scheme: dark) and (max-width: 47.99rem)" srcSet={`${file}-tall-dark.svg`} />
        <source media="(max-width: 47.99rem)" srcSet={`${file}-tall.svg`} />
        <source media="(prefers-color-scheme: dark)" srcSet={`${file}-dark.svg`} />
        <img src={`${file}.svg`} alt="" width="1440" height="620" {...fetchFirst} className="season-scene-picture" />
      </picture>
      <div className="absolute inset-x-0 top-0 p-5 md:max-w-2xl md:p-12">
        <p className="font-semibold">{eyebrow}</p>
        <h1 className="mt-1 font-display text-3xl">{title}</h1>
        <p className="measure mt-3 md:text-lg">{lead}</p>
        <p className="mt-5 grid grid-cols-2 gap-3 max-sm:*:px-2 max-sm:*:text-sm sm:flex sm:flex-wrap">{children}</p>
      </div>
    </div>
  );
}
