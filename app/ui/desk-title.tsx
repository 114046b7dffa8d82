import type { ReactNode } from "react";

/** The head of a workspace page: what it is, one line beside it, and what can be done. */
export function DeskTitle({
  title,
  note,
  lang,
  children,
}: {
  title: string;
  note?: ReactNode;
  lang?: string;
  children?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-4 pt-6 lg:pt-9">
      <div className="min-w-0">
        <h1 className="font-display text-2xl [overflow-wrap:anywhere]" lang={lang}>
          {title}
        </h1>
        {note ? <p className="text-sm text-ink-soft">{note}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
    </header>
  );
}

export function DeskSection({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className="pt-7" aria-labelledby={id ? `${id}-title` : undefined} id={id}>
      <h2 className="mb-3 font-display text-xl" id={id ? `${id}-title` : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
}
