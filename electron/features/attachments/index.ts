export {
  attachFiles,
  attachmentView,
  ownedAttachment,
  readAttachment,
  saveAttachment,
  withdraw,
} from './keep';
export { type Attachment, type AttachmentOwner, attachmentsOf, storedHashes } from './repo';
