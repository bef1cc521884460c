import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FakePeerConnection } from './fake-peer-connection.js';
import { PlainMediaStream } from './testing/plain-media-stream.js';

const offer = 'v=0\r\nm=audio 4000 RTP/AVP 8\r\na=sendonly\r\n';

describe('the peer connection JsSIP sees', () => {
  let stream: PlainMediaStream;
  let connection: FakePeerConnection;

  beforeEach(() => {
    stream = new PlainMediaStream();
    connection = new FakePeerConnection({ iceServers: [] }, stream);
  });

  afterEach(() => stream.close());

  it('offers what the stream describes and hands it the answer', async () => {
    const made = await connection.createOffer();
    await connection.setLocalDescription(made);
    expect(connection.signalingState).toBe('have-local-offer');
    expect(connection.localDescription?.sdp).toContain('PCMA/8000');
    await connection.setRemoteDescription({ type: 'answer', sdp: 'v=0\r\nm=audio 5000 RTP/AVP 8\r\n' });
    expect(connection.signalingState).toBe('stable');
    expect(stream.diary).toEqual(['describe', 'accept']);
  });

  it('keeps the offer open over an emptied early answer', async () => {
    await connection.setLocalDescription(await connection.createOffer());
    await connection.setRemoteDescription({ type: 'answer', sdp: '' });
    expect(connection.signalingState).toBe('have-local-offer');
    expect(stream.diary).toEqual(['describe']);
  });

  it('answers an offer in its direction', async () => {
    await connection.setRemoteDescription({ type: 'offer', sdp: offer });
    const answer = await connection.createAnswer();
    await connection.setLocalDescription(answer);
    expect(answer.sdp).toContain('a=recvonly');
    expect(stream.diary).toEqual(['answer', 'accept']);
  });

  it('rejects an offer the stream cannot take', async () => {
    stream.refusing = true;
    await expect(connection.setRemoteDescription({ type: 'offer', sdp: offer })).rejects.toThrow('nothing fits');
    await expect(new FakePeerConnection({}, stream).createAnswer()).rejects.toThrow('no offer');
  });

  it('does not exist without a stream', () => {
    expect(() => new FakePeerConnection({}, null)).toThrow(TypeError);
  });
});
