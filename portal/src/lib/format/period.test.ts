import { expect, test } from 'vitest';
import { periodTitle } from './period';

test.each([
  ['2024-H1', '6 tháng đầu năm 2024', 'First half of 2024'],
  ['2024-H2', '6 tháng cuối năm 2024', 'Second half of 2024'],
  ['2024-Q3', 'Quý III/2024', 'Quarter III of 2024'],
  ['2024-M05', 'Tháng 05/2024', 'May 2024'],
  ['2024-9M', '9 tháng năm 2024', 'Nine months of 2024'],
  ['2024-Y', 'Năm 2024', 'Year 2024'],
  ['2024-X', '2024-X', '2024-X'],
])('%s is called %s or %s', (period, vi, en) => {
  expect(periodTitle(period, 'vi')).toBe(vi);
  expect(periodTitle(period, 'en')).toBe(en);
});
