const FIXED_HEADER_BYTES = 12;
/**
 * NOTE: werift-rtp reads a header extension as long as it claims to be, copying its list for each entry: one datagram of
 * 64 kB, or one that lies about its length, would hold the process up for seconds. So both are checked before.
 */
const LARGEST_BYTES = 2048;

/** Whether a datagram is an RTP packet whose parts fit into it. Says nothing about who sent it. */
export function isSoundRtp(datagram: Buffer): boolean {
  if (datagram.length < FIXED_HEADER_BYTES || datagram.length > LARGEST_BYTES) return false;
  const first = datagram.readUInt8(0);
  const second = datagram.readUInt8(1);
  // 200…207 in the second octet is RTCP on the wrong port (RFC 5761).
  if (first >> 6 !== 2 || (second >= 200 && second <= 207)) return false;
  let headerBytes = FIXED_HEADER_BYTES + 4 * (first & 0x0f);
  const hasExtension = (first & 0x10) !== 0;
  if (hasExtension) {
    if (datagram.length < headerBytes + 4) return false;
    headerBytes += 4 + 4 * datagram.readUInt16BE(headerBytes + 2);
  }
  return datagram.length >= headerBytes;
}
