import 'epique-player/define';
