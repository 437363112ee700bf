import { MyPageDocument } from '@goldenhour/client';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { useReloadOnNews } from '../inbox/news';
import { Favorites } from './favorites';
import { NextAppointments } from './next-appointments';
import { OwnReservations } from './own-reservations';
import { Unread } from './unread';

/** What concerns this person now, on one page. */
export function Home() {
  const query = useQuery(MyPageDocument, {});
  useReloadOnNews(query.reload);
  return (
    <Loaded query={query}>
      {({ me }) =>
        me && (
          <div className="tiles">
            <Unread notifications={me.notifications} reload={query.reload} />
            <NextAppointments appointments={me.appointments} />
            {(me.role !== 'MEMBER' || (me.reservations?.totalCount ?? 0) > 0) && (
              <OwnReservations reservations={me.reservations} />
            )}
            <Favorites hospitals={me.favoriteHospitals} reload={query.reload} />
          </div>
        )
      }
    </Loaded>
  );
}
