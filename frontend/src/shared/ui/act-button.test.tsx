import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ActButton } from './act-button';
import { settling } from './settling';

const done = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  settling.ms = 600;
  done.mockClear();
});
afterEach(() => {
  settling.ms = 0;
  vi.useRealTimers();
});

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const button = () => screen.getByRole('button');
const press = () => {
  fireEvent.pointerDown(button());
  fireEvent.click(button(), { detail: 1 });
};

it('n’entend pas un appui destiné à ce qui était là avant, puis entend', () => {
  render(<ActButton onAct={done}>Appliquer</ActButton>);
  press();
  wait(500);
  press();
  expect(done).not.toHaveBeenCalled();
  expect(button()).toHaveAttribute('aria-disabled', 'true');
  wait(100);
  expect(button()).not.toHaveAttribute('aria-disabled');
  press();
  expect(done).toHaveBeenCalledOnce();
});

it('n’entend pas un appui commencé trop tôt, même s’il finit après', () => {
  render(<ActButton onAct={done}>Appliquer</ActButton>);
  fireEvent.pointerDown(button());
  wait(700);
  fireEvent.click(button(), { detail: 1 });
  expect(done).not.toHaveBeenCalled();
  press();
  expect(done).toHaveBeenCalledOnce();
});

it('redevient sourd quand ses mots changent, ou quand il redevient actif', () => {
  const { rerender } = render(<ActButton onAct={done}>Supprimer</ActButton>);
  wait(600);
  rerender(<ActButton onAct={done}>Archiver</ActButton>);
  press();
  expect(done).not.toHaveBeenCalled();
  wait(600);
  rerender(
    <ActButton disabled onAct={done}>
      Archiver
    </ActButton>,
  );
  wait(600);
  rerender(<ActButton onAct={done}>Archiver</ActButton>);
  press();
  expect(done).not.toHaveBeenCalled();
  wait(600);
  press();
  expect(done).toHaveBeenCalledOnce();
});

it('n’est pas pressé par une touche restée enfoncée', () => {
  render(<ActButton onAct={done}>Archiver</ActButton>);
  wait(600);
  expect(fireEvent.keyDown(button(), { key: 'Enter', repeat: true })).toBe(false);
  expect(fireEvent.keyDown(button(), { key: 'Enter' })).toBe(true);
});

it('n’envoie pas son formulaire tant qu’il est sourd', () => {
  const sent = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onSubmit={sent}>
      <ActButton type="submit">Changer d’étape</ActButton>
    </form>,
  );
  press();
  expect(sent).not.toHaveBeenCalled();
  wait(600);
  press();
  expect(sent).toHaveBeenCalledOnce();
});
