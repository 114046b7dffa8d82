import type { ReactNode } from "react";

export function Container({
  width = "page",
  children,
  className = "",
}: {
  width?: "text" | "page";
  children: ReactNode;
  className?: string;
}) {
  return <div className={`container-${width} ${className}`}>{children}</div>;
}

export function PageTitle({
  title,
  lead,
  eyebrow,
  lang,
}: {
  title: string;
  lead?: string;
  eyebrow?: string;
  lang?: string;
}) {
  return (
    <header className="py-6 md:py-10">
      {eyebrow ? <p className="mb-2 font-semibold text-ink-soft">{eyebrow}</p> : null}
      <h1 className="font-display text-3xl" lang={lang}>
        {title}
      </h1>
      {lead ? <p className="measure mt-3 text-lg text-ink-soft">{lead}</p> : null}
    </header>
  );
}

export function Section({
  title,
  action,
  children,
  id,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="py-8 md:py-10" aria-labelledby={id ? `${id}-title` : undefined} id={id}>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-3">
        <h2 className="font-display text-2xl" id={id ? `${id}-title` : undefined}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
