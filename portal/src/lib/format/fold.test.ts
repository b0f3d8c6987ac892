import { expect, test } from 'vitest';
import { fold } from './fold';

test('diacritics, case, đ and spaces do not matter', () => {
  expect(fold('  Xã  CƯƠNG Gián')).toBe('xa cuong gian');
  expect(fold('Thị trấn Đức Thọ'.normalize('NFD'))).toBe('thi tran duc tho');
});
