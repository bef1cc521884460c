/** Password of every account the tests make. */
export const testPassword = 'test-password-1';
