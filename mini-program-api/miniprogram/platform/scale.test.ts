import { expect, it } from 'vitest';
import { linesIn, readingOf } from '@/features/collection/scaleReading';
import { madeUpScale } from './scale';

it('a made-up scale trembles and comes to rest', () => {
  const runs: (() => void)[] = [];
  const said: string[] = [];
  const scale = madeUpScale(
    () => 0.5,
    (run) => {
      runs.push(run);
      return () => runs.splice(0);
    },
  );
  scale.listen((text) => said.push(text));
  for (let beat = 0; beat < 5; beat += 1) {
    runs[0]?.();
  }
  scale.close();

  const readings = linesIn('', said.join('')).lines.map(readingOf);
  expect(readings[0]?.stable).toBe(false);
  expect(readings.at(-1)).toEqual({ grams: 6_000, stable: true });
  expect(runs).toEqual([]);
});
