import { toPixels } from '@/shared/lib/decimal';

interface PathBarProps {
  /** 0 to 100. */
  rate: string;
  /** Where a mark stands: what was expected, or the median. */
  mark?: string | null;
  /** What it shows, in words. */
  label?: string;
  alert?: boolean;
}

/** How far one is on a way of 100, and where one should be. */
export function PathBar({ rate, mark = null, label, alert = false }: PathBarProps) {
  return (
    <svg
      className="pilo-way"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <rect className="pilo-way__track" width="100%" height="100%" />
      <rect
        className={alert ? 'pilo-way__done pilo-way__done--late' : 'pilo-way__done'}
        width={`${toPixels(rate)}%`}
        height="100%"
      />
      {mark !== null && (
        <rect className="pilo-way__mark" x={`${toPixels(mark)}%`} width="2" y="-3" height="14" />
      )}
    </svg>
  );
}
