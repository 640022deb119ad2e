import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RateBar } from './rate';

it('draws how far a rate has come', () => {
  const { container } = render(<RateBar rate="46.00" />);
  expect(container.querySelector('.pilo-rate__fill')).toHaveAttribute('width', '46');
  expect(container).toHaveTextContent('46');
});

it('says of a threshold that it is held or not, never a half-full bar', () => {
  const { container, rerender } = render(<RateBar rate="100.00" threshold />);
  expect(screen.getByText('seuil tenu')).toBeVisible();
  for (const rate of ['0.00', '98.28']) {
    rerender(<RateBar rate={rate} threshold />);
    expect(screen.getByText('seuil non tenu')).toBeVisible();
    expect(container.querySelector('svg')).toBeNull();
  }
  rerender(<RateBar rate={null} threshold why="sans objet" />);
  expect(screen.getByText('sans objet')).toBeVisible();
});
