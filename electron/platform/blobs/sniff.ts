import type { FileHandle } from 'node:fs/promises';
import {
  type EvidenceType,
  evidenceType,
  HEAD_BYTES,
  sizeLimit,
  TAIL_BYTES,
} from '#shared/domain/evidence/file-type';
import { refuse } from '#shared/domain/refusal';

const MEGABYTE = 1024 * 1024;

/** The true type of an open file; refuses what is no evidence, empty or too large, before a byte of it is kept. */
export async function sniff(handle: FileHandle, name: string, bytes: number): Promise<EvidenceType> {
  if (bytes === 0) refuse('evidence_empty', { name });
  const type = evidenceType(
    await part(handle, 0, HEAD_BYTES),
    await part(handle, Math.max(0, bytes - TAIL_BYTES), TAIL_BYTES),
  );
  if (type === null) refuse('evidence_type_refused', { name });
  const limit = sizeLimit(type);
  if (bytes > limit) refuse('evidence_too_large', { name, limit: Math.round(limit / MEGABYTE) });
  return type;
}

async function part(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
