// The package has no types; `smpp-library.ts` says what of it is used.
declare module 'smpp' {
  const library: unknown;
  export default library;
}
