import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { TableTwin } from './table-twin';

interface FigureProps {
  title: string;
  /** What the picture shows, in one sentence: read by those who cannot see it. */
  sentence: string;
  /** Draws at the width that there is. */
  children: (width: number) => ReactNode;
  /** The same data as a table. */
  table: ReactNode;
  /** Nothing is drawn: no height is kept free for it. */
  empty?: boolean;
  /** Of its title, under the headings around it. */
  level?: 2 | 3;
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}

/** Every chart and map: the picture, the sentence that says it, and its table twin. */
export function Figure({
  title,
  sentence,
  children,
  table,
  empty = false,
  level = 3,
}: FigureProps) {
  const Title = `h${level}` as const;
  const id = useId();
  const [box, width] = useWidth();
  return (
    <figure className="pilo-figure" aria-labelledby={`${id}-titre`}>
      <figcaption>
        <Title className="fr-h6 fr-mb-1v" id={`${id}-titre`}>
          {title}
        </Title>
        <p className="fr-text--sm fr-mb-1w">{sentence}</p>
      </figcaption>
      {/* The height is kept free, so that drawing moves nothing. */}
      <div ref={box} className={empty ? undefined : 'pilo-figure__drawing'}>
        {width > 0 && children(width)}
      </div>
      <TableTwin>{table}</TableTwin>
    </figure>
  );
}
