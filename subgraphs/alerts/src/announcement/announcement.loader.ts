import { createLoader } from '@goldenhour/subgraph-kit';
import type DataLoader from 'dataloader';
import { EMPTY_PAGE, readPageRequest, type AnnouncementPage } from './announcement-page';
import type { AnnouncementService } from './announcement.service';

export interface HospitalPageArgs {
  readonly first: number;
  readonly after?: string | null;
  readonly activeOnly: boolean;
}

/** Announcements by hospital and page, for one request: as many statements as there are different pages. */
export class AnnouncementsOfHospitals {
  private readonly loaders = new Map<string, DataLoader<number, AnnouncementPage>>();

  constructor(private readonly service: AnnouncementService) {}

  /** @throws AppError BAD_USER_INPUT naming `first` or `after` */
  async load(hospitalId: number, args: HospitalPageArgs): Promise<AnnouncementPage> {
    return this.loaderOf(args).load(hospitalId);
  }

  private loaderOf(args: HospitalPageArgs): DataLoader<number, AnnouncementPage> {
    const page = { ...readPageRequest(args), activeOnly: args.activeOnly };
    const key = JSON.stringify(page);
    let loader = this.loaders.get(key);
    if (!loader) {
      loader = createLoader<number, AnnouncementPage>(async (hospitalIds) => {
        const pages = await this.service.ofHospitals(hospitalIds, page);
        return hospitalIds.map((id) => pages.get(id) ?? EMPTY_PAGE);
      });
      this.loaders.set(key, loader);
    }
    return loader;
  }
}
